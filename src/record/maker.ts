// Makes each item of the record out of what an editor wrote: reads the dates, follows the references, ranks the steps.
import { parseDate, type DateInput, type PartialDate } from '../lib/dates.ts';
import { entryPath } from '../lib/urls.ts';
import type { Campaign } from '../schemas/campaign.ts';
import type { CollectionName } from '../schemas/common.ts';
import type { EntryInput } from '../schemas/index.ts';
import type { Records } from './records.ts';
import type * as R from './types.ts';

type Keys = Pick<EntryInput<'events'>, 'notes' | 'sources' | 'confidence' | 'keywords'> & { withheld?: 'draft' | 'embargo' };

const list = <T>(value: T | T[] | undefined): T[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** An object without its undefined values, so that absent stays absent. */
export function compact<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}

/** Makes the items of a record. Those that others refer to are made at once, in the order in which they need each other. */
export class Maker {
  readonly sources = new Map<string, R.Source>();
  readonly people = new Map<string, R.Person>();
  readonly frameworks = new Map<string, R.Framework>();
  readonly areas = new Map<string, R.Area>();
  readonly authors = new Map<string, R.Author>();
  readonly inspections = new Map<string, R.Inspection>();
  readonly scales: Map<string, R.Step[]>;
  readonly records: Records;

  constructor(records: Records) {
    this.records = records;
    this.scales = new Map(records.campaign.scales.map((scale) => [scale.id, stepsOf(scale)]));
    for (const [id, input] of records.sources) this.sources.set(id, this.source(id, input));
    for (const [id, input] of records.people) this.people.set(id, this.person(id, input));
    for (const [id, input] of records.frameworks) this.frameworks.set(id, this.framework(id, input));
    for (const [id, input] of records.areas) this.areas.set(id, this.area(id, input));
    for (const [id, input] of records.authors)
      this.authors.set(id, compact<R.Author>({ ...this.item('authors', id, input), name: input.name, role: input.role, kind: input.kind, about: input.about }));
    for (const [id, input] of records.inspections) {
      if (this.frameworks.has(input.framework)) this.inspections.set(id, this.inspection(id, input));
    }
  }

  date(input: DateInput): PartialDate;
  date(input: DateInput | undefined): PartialDate | undefined;
  date(input: DateInput | undefined): PartialDate | undefined {
    return input === undefined ? undefined : parseDate(input, this.records.campaign.timeZone);
  }

  item(collection: CollectionName, id: string, input: Keys): R.Item {
    return compact<R.Item>({
      id,
      url: entryPath(collection, id),
      notes: input.notes ?? [],
      sources: this.pick(this.sources, input.sources),
      confidence: input.confidence,
      keywords: input.keywords ?? [],
      withheld: input.withheld,
    });
  }

  pick<T>(from: Map<string, T>, ids: string[] | string | undefined): T[] {
    return list(ids).flatMap((id) => from.get(id) ?? []);
  }

  source(id: string, input: EntryInput<'sources'>): R.Source {
    const { publisher, title, dateBasis, url, archive, licence, read, note } = input;
    const rest = { publisher, title, titleSeen: input.titleSeen ?? true, date: this.date(input.date), dateBasis, href: url, archive, licence, read, note };
    return compact<R.Source>({ ...this.item('sources', id, { ...input, sources: [] }), ...rest, supports: input.supports ?? [] });
  }

  person(id: string, input: EntryInput<'people'>): R.Person {
    const posts = input.posts.map((post) =>
      compact<R.Post>({
        ...post,
        from: this.date(post.from),
        to: this.date(post.to),
        firstKnown: this.date(post.firstKnown),
        lastKnown: this.date(post.lastKnown),
        sources: this.pick(this.sources, post.sources),
      }),
    );
    return { ...this.item('people', id, input), name: input.name, kind: input.kind, also: input.also ?? [], posts };
  }

  framework(id: string, input: EntryInput<'frameworks'>): R.Framework {
    const officialNames = [...this.records.areas].flatMap(([area, { officialNames: names }]) =>
      (names ?? []).filter((item) => item.framework === id).map(({ name }) => ({ area, name })),
    );
    const { name, plainName, short, meaning, graded, scale, form, comparability, comparabilityNote } = input;
    const fields = { name, plainName, short, meaning, graded, scale, form, comparability, comparabilityNote };
    return compact<R.Framework>({ ...this.item('frameworks', id, input), ...fields, from: this.date(input.from), to: this.date(input.to), officialNames });
  }

  area(id: string, input: EntryInput<'areas'>): R.Area {
    const { name, explanation, graded, order } = input;
    return { ...this.item('areas', id, input), name, explanation, graded, order, officialNames: input.officialNames ?? [] };
  }

  step(framework: R.Framework, judgement: string | undefined): R.Step | undefined {
    return framework.scale && judgement ? this.scales.get(framework.scale)?.find((step) => step.id === judgement) : undefined;
  }

  inspection(id: string, input: EntryInput<'inspections'>): R.Inspection {
    const framework = this.frameworks.get(input.framework) as R.Framework;
    const { title, frameworkNote, regulators, scope, place, outcome, team } = input;
    return compact<R.Inspection>({
      ...this.item('inspections', id, input),
      ...{ title, framework, frameworkNote, regulators, scope, place, outcome, team },
      start: this.date(input.start),
      end: this.date(input.end),
      published: this.date(input.published),
      overall: this.step(framework, input.overall),
      areas: (input.areas ?? []).map((area) =>
        compact<R.AreaJudgement>({
          areas: list(area.area),
          officialName: area.officialName,
          step: this.step(framework, area.judgement),
          outcome: area.outcome,
          partOf: area.partOf,
        }),
      ),
      otherJudgements: (input.otherJudgements ?? []).map((other) => compact<R.Inspection['otherJudgements'][number]>({ ...other, step: this.step(framework, other.judgement) })),
      findings: input.findings.map((finding) =>
        compact<R.Finding>({ text: finding.text, kind: finding.kind, areas: list(finding.area), asked: finding.asked ?? false, page: finding.page }),
      ),
      figures: (input.figures ?? []).map((figure) => compact<R.Figure>({ ...figure, asOf: this.date(figure.asOf), source: this.sources.get(figure.source ?? '') })),
      leadInspector: this.people.get(input.leadInspector ?? ''),
      report: input.report && compact<NonNullable<R.Inspection['report']>>({ ...input.report, source: this.sources.get(input.report.source ?? '') }),
      replies: this.replies(input.replies),
      evidence: Object.entries(input.evidence ?? {}).map(([field, ids]) => ({ field, sources: this.pick(this.sources, ids) })),
    });
  }

  replies(input: EntryInput<'inspections'>['replies']): R.Reply[] {
    return (input ?? []).map((reply) =>
      compact<R.Reply>({
        who: reply.who,
        person: this.people.get(reply.person ?? ''),
        date: this.date(reply.date),
        text: reply.text,
        source: this.sources.get(reply.source ?? ''),
      }),
    );
  }

  event(id: string, input: EntryInput<'events'>): R.Event {
    const figures = (input.figures ?? []).map((figure) => compact<R.Event['figures'][number]>(figure));
    return compact<R.Event>({
      ...this.item('events', id, input),
      date: this.date(input.date),
      title: input.title,
      text: input.text,
      kind: input.kind,
      people: this.pick(this.people, input.people),
      areas: input.areas ?? [],
      figures,
    });
  }

  term(id: string, input: EntryInput<'glossary'>): R.Term {
    const see = list(input.see).flatMap((other) => {
      const found = this.records.glossary.get(other);
      return found ? [{ term: found.term, url: entryPath('glossary', other) }] : [];
    });
    const { term, also = [], same, meaning, group, from, to } = input;
    return compact<R.Term>({ ...this.item('glossary', id, input), term, also, meaning, group, see, same: list(same), from: this.date(from), to: this.date(to) });
  }
}

function stepsOf(scale: Campaign['scales'][number]): R.Step[] {
  return scale.steps.map(({ id, label, meaning }, index) => ({ id, label, meaning, scale: scale.id, rank: index + 1, of: scale.steps.length }));
}
