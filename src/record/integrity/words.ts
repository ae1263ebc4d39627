// Words of the campaign: each has an id of its own, and entries use no others; judgements that a text prints were given.
import { nearest } from '../../lib/text.ts';
import type { Records } from '../records.ts';
import type { Finding } from './finding.ts';

/** Checks that each article’s kind is one of the campaign’s, and that what it retells is among its sources. */
export function checkArticles(records: Records): Finding[] {
  const kinds = records.campaign.kinds.map((kind) => kind.id);
  return [...records.articles].flatMap(([id, article]): Finding[] => {
    const base = { collection: 'articles' as const, id, severity: 'error' as const };
    const findings: Finding[] = [];
    if (!kinds.includes(article.kind)) {
      const better = nearest(article.kind, kinds);
      const message = `“${article.kind}” is not a kind of article in campaign.yaml`;
      findings.push({ ...base, path: ['kind'], code: 'kind-unknown', message, allowed: kinds, found: article.kind, ...(better && { better }) });
    }
    if (article.retells && !article.sources.includes(article.retells)) {
      findings.push({ ...base, path: ['retells'], code: 'retells-not-source', message: `what a piece retells stands among its \`sources\`: add ${article.retells}` });
    }
    const again = article.also?.indexOf(article.inspection) ?? -1;
    if (again >= 0) {
      findings.push({ ...base, path: ['also', again], code: 'also-repeats', message: `\`also\` repeats the inspection that the piece covers (${article.inspection})` });
    }
    return findings;
  });
}

/** Checks that no two kinds, charts, scales or steps of a scale share an id. */
export function checkCampaign({ campaign: { kinds, scales, charts = [] } }: Records): Finding[] {
  const steps = scales.map((scale, index) => ({ path: ['scales', index, 'steps'], items: scale.steps }));
  const lists: { path: (string | number)[]; items: { id: string }[] }[] = [
    { path: ['kinds'], items: kinds },
    { path: ['charts'], items: charts },
    { path: ['scales'], items: scales },
    ...steps,
  ];
  return lists.flatMap(({ path, items }) =>
    items.flatMap(({ id }, index): Finding[] => {
      if (items.findIndex((item) => item.id === id) === index) return [];
      const message = `“${id}” stands here twice: each needs an id of its own`;
      return [{ collection: 'campaign', id: 'campaign', path: [...path, index, 'id'], code: 'id-clash', severity: 'error', message }];
    }),
  );
}

/** Why a `<Judgement>` cannot be printed, or undefined where it can. */
export function judgementGap(records: Pick<Records, 'inspections'>, of: string, area: string | undefined): string | undefined {
  const inspection = records.inspections.get(of);
  if (!inspection) return undefined;
  if (!area) return inspection.overall ? undefined : `${of} gave no overall judgement`;
  const judged = (inspection.areas ?? []).filter((item) => item.judgement);
  const areas = judged.flatMap((item) => item.area ?? []);
  if (areas.includes(area)) return undefined;
  return `${of} did not judge ${area}${areas.length > 0 ? `; it judged ${areas.join(', ')}` : ''}`;
}
