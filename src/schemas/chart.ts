// A chart of figures that stand in the record: under `charts` in campaign.yaml. It names figures; it holds none.
import { z } from 'astro/zod';
import { line, prose, ref, slug } from './common.ts';

const reference = z
  .strictObject({
    inspection: ref('inspections').optional().describe('The inspection whose figure it is.'),
    event: ref('events').optional().describe('Or the event whose figure it is.'),
    label: line(1, 120).describe('The figure’s `label` there, word for word.'),
    as: line(1, 60).optional().describe('A shorter name for the chart. Without it, the label.'),
    marked: z.boolean().optional().describe('True for the figure that the chart is about.'),
  })
  .refine(({ inspection, event }) => (inspection === undefined) !== (event === undefined), { error: 'a figure is taken from either an `inspection` or an `event`' });

export const chart = z.strictObject({
  id: slug.describe('The chart’s id, for `<Chart of="…" />`.'),
  kind: z
    .enum(['snapshots', 'shares'])
    .describe('snapshots: counts on their days, which no line joins, because nothing is known of the time between. shares: the parts of one amount, the largest first.'),
  title: line(5, 110).describe('What the chart shows.'),
  meaning: prose(500).describe('What it means, for somebody who cannot see it. The figures themselves are added.'),
  note: prose(400).optional().describe('What to mind in reading it, printed under it.'),
  area: ref('areas').optional().describe('The area on whose page it also stands.'),
  of: reference.optional().describe('For shares: the whole that they are parts of.'),
  figures: z.array(reference).min(2).describe('The figures, in any order. Values, dates, units and sources are those of the entry.'),
});

/** A chart as an editor writes it. */
export type ChartInput = z.infer<typeof chart>;

/** A figure that a chart takes from an entry. */
export type FigureReference = z.infer<typeof reference>;
