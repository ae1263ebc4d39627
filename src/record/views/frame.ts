// What stands around every page: masthead, navigation, help, footer, and the head.
import { inkOn } from '../../lib/colour.ts';
import { formatDate, parseDate } from '../../lib/dates.ts';
import { headOf, type Head, type PageFacts } from '../head.ts';
import type { Record_ } from '../types.ts';
import type { LinkView } from './common.ts';

export interface HelpLine {
  name: string;
  number: string;
  /** The number for a `tel:` link. */
  dial: string;
  for: string;
  hours?: string;
  url?: string;
  email?: string;
}

export interface HelpView {
  heading: string;
  lines: HelpLine[];
  checked: string;
  note?: string;
}

/** What stands over a page of a preview. */
export interface PreviewBand {
  /** The piece on this page, where it is withheld. */
  here?: { reason: string; blockers: { place: string; text: string; fix?: string }[] };
  /** Drafts with slips that keep them from being shown. */
  broken: { file: string; blockers: { place: string; text: string }[] }[];
}

export interface Frame {
  head: Head;
  name: string;
  strapline: string;
  /** Bars of the logo: the longest scale’s steps. */
  steps: number;
  accent: string;
  onAccent: string;
  navigation: (LinkView & { current: boolean })[];
  footer: LinkView[];
  runBy: { name: string; statement: string; email?: string };
  publisher: LinkView;
  checkedTo: string;
  help: HelpView;
  /** Where readers of a sensitive page leave to. */
  leaveTo?: string;
  appeal?: { text: string; label: string; url: string };
  /** In previews only. */
  preview?: PreviewBand;
}

export const DARK_INK = '#15130f';
export const LIGHT_INK = '#ffffff';

/** The campaign’s help lines: all of them, or the few that stand on every page. */
export function helpView(record: Record_, all: boolean): HelpView {
  const { help } = record.campaign;
  const lines = all ? help.lines : help.lines.filter((line) => line.first);
  return {
    heading: help.heading,
    lines: lines.map(({ name, number, for: whom, hours, url, email }) => ({
      name,
      number,
      dial: number.replace(/\D/g, ''),
      for: whom,
      ...(hours && { hours }),
      ...(url && { url }),
      ...(email && { email }),
    })),
    checked: formatDate(parseDate(help.checked, record.campaign.timeZone), record.lang),
    ...(help.note && { note: help.note }),
  };
}

/** The frame of a page. */
export function frameOf(facts: PageFacts, record: Record_, siteUrl: string, preview?: PreviewBand): Frame {
  const { campaign, lang } = record;
  const { email } = campaign.runBy;
  return {
    head: headOf(facts, record, siteUrl),
    name: campaign.name,
    strapline: campaign.strapline,
    steps: Math.max(...campaign.scales.map(({ steps }) => steps.length)),
    accent: campaign.accent.colour,
    onAccent: inkOn(campaign.accent.colour, DARK_INK, LIGHT_INK),
    navigation: campaign.navigation.main.map(({ label, to }) => ({ label, url: to, current: to === '/' ? facts.path === '/' : facts.path.startsWith(to) })),
    footer: campaign.navigation.footer.map(({ label, to }) => ({ label, url: to })),
    runBy: { name: campaign.runBy.name, statement: campaign.runBy.statement, ...(email && { email }) },
    publisher: { label: campaign.publisher.name, url: campaign.publisher.url },
    checkedTo: formatDate(record.checkedTo, lang),
    help: helpView(record, false),
    ...(facts.sensitive && campaign.leaveTo && { leaveTo: campaign.leaveTo }),
    ...(campaign.supporterAppeal && { appeal: campaign.supporterAppeal }),
    ...(preview && { preview }),
  };
}
