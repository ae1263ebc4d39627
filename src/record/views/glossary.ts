// Plain words: the grades, and the terms by group.
import { count } from '../../lib/text.ts';
import { routes } from '../../lib/urls.ts';
import type { PageFacts } from '../head.ts';
import type { Record_, Step, Term } from '../types.ts';
import { gradeView, type GradeView, type LinkView } from './common.ts';
import { sourceLinks } from './sources-cited.ts';

export interface ScaleView {
  name: string;
  /** From the highest step to the lowest. */
  steps: { grade: GradeView; meaning: string }[];
}

export interface TermView {
  id: string;
  term: string;
  also: string;
  meaning: string;
  see: LinkView[];
  notes: string[];
  sources: LinkView[];
}

export interface TermGroup extends LinkView {
  id: string;
  terms: TermView[];
}

export interface GlossaryView {
  facts: PageFacts;
  intro: string;
  scales: ScaleView[];
  groups: TermGroup[];
}

const GROUPS: Record<NonNullable<Term['group']>, string> = {
  grades: 'Words for grades',
  inspections: 'Inspections',
  who: 'Who is who',
  failure: 'When a service fails',
  service: 'The service',
  'special-needs': 'Special needs',
};

function termView({ id, term, also, meaning, see, notes, sources }: Term, lang: string): TermView {
  return {
    id,
    term,
    also: also.join(', '),
    meaning,
    see: see.map((other) => ({ label: other.term, url: other.url })),
    notes,
    sources: sourceLinks(sources, lang),
  };
}

const scaleView = (name: string, steps: readonly Step[]): ScaleView => ({
  name,
  steps: steps.toReversed().map((step) => ({ grade: gradeView(step), meaning: step.meaning })),
});

/** The glossary. */
export function glossaryView(record: Record_): GlossaryView {
  const byGroup = Map.groupBy(record.terms, ({ group }) => group ?? 'other');
  const headings = { ...GROUPS, other: byGroup.size > 1 ? 'Other words' : 'Words' };
  const groups = (Object.keys(headings) as (keyof typeof headings)[]).flatMap((id): TermGroup[] => {
    const terms = byGroup.get(id);
    return terms ? [{ id: `group-${id}`, label: headings[id], url: `#group-${id}`, terms: terms.map((term) => termView(term, record.lang)) }] : [];
  });
  const terms = count(record.terms.length, 'term');
  return {
    facts: {
      path: routes.glossary,
      title: 'Glossary',
      description: `What the grades mean, and ${terms} from inspection reports in plain words, with the other names for each: the glossary of ${record.campaign.name}.`,
    },
    intro:
      record.terms.length === 0
        ? 'What the grades mean. No other word has been explained yet.'
        : `What the grades mean, and ${terms} from reports and meetings in plain words. Where no source is named, the wording is our own.`,
    scales: record.campaign.scales.map(({ id, name }) => scaleView(name, record.scales.get(id) ?? [])),
    groups,
  };
}
