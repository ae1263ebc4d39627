// The desk's configuration for Sveltia CMS, made of the schemas and campaign.yaml: pure, plain data.
import type { Campaign } from '../../schemas/campaign.ts';
import { SLUG, type CollectionName } from '../../schemas/common.ts';
import { collectionNames, collections } from '../../schemas/index.ts';
import { entryPath } from '../../lib/urls.ts';
import { fieldOrder } from '../save/shape.ts';
import { campaignChoices, type Choice } from './choices.ts';
import { fieldsOfKind, hasBody, type Kind } from './entry-text.ts';
import { BODY } from './form.ts';
import type { Field } from './shape.ts';
import { widgets, type Options, type Widget } from './widgets.ts';
import { BODY_HINT, ID_MESSAGE, label, shown } from './words.ts';

/** The collection of one file, and the name of its format. */
export const CAMPAIGN = 'campaign';

export interface DeskOptions {
  campaign: Campaign;
  /** The content folder from the root of the repository. */
  folder: string;
  /** Where entries are kept: the CMS's `backend`. */
  backend: Record<string, unknown>;
  /** Where entries can be looked at. */
  siteUrl: string;
  /** Whether the CMS links to them: on the editor's own machine, the list below the form does. */
  links: boolean;
}

/** What the CMS calls the format that our own reader and writer of a collection are registered under. */
export const formatOf = (kind: Kind): string => `desk-${kind}${hasBody(kind) ? '-frontmatter' : ''}`;

/** What an editor must see first of a text: whether the public can. */
const FIRST = ['draft', 'embargo'];

/** The fields of a collection in the order of the form, those before and those after the text. A form for a text has what must be filled in above it. */
export function formFields(name: CollectionName): { above: Field[]; below: Field[] } {
  const { schema } = collections[name];
  const order = fieldOrder(schema.shape);
  const all = fieldsOfKind(name).toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  if (!hasBody(name)) return { above: all, below: [] };
  const isAbove = ({ name: field, required }: Field): boolean => FIRST.includes(field) || (required && field !== 'sources');
  const above = all.filter(isAbove).toSorted((a, b) => Number(FIRST.includes(b.name)) - Number(FIRST.includes(a.name)));
  return { above, below: all.filter((field) => !isAbove(field)) };
}

/** What campaign.yaml decides may stand in a field. */
function optionsOf(campaign: Campaign): Options {
  const { fields, hints } = campaignChoices(campaign);
  const known: Record<string, Choice[]> = { ...fields, ...hints };
  return (path) => known[path]?.map(({ id, label: word }) => ({ value: id, label: word }));
}

const body = (): Widget => ({ name: BODY, label: 'Text', hint: BODY_HINT, widget: 'text', required: false, use_emoji_autocomplete: false });

/** An example's place: what the site calls the page of an entry, with the CMS's word for its id. */
const pathOf = (name: CollectionName): string => entryPath(name, 'ID').replace(/^\//, '').replace('ID', '{{slug}}');

function collection(name: CollectionName, options: Options, folder: string): Record<string, unknown> {
  const { layout, use } = collections[name];
  const { one, icon, title, slug } = shown[name];
  const { above, below } = formFields(name);
  return {
    name,
    label: label(name),
    label_singular: one,
    icon,
    description: use,
    folder: `${folder}/${name}`,
    ...(layout === 'folder' && { path: '{{slug}}/index', media_folder: '', public_folder: '' }),
    extension: layout === 'yaml' ? 'yaml' : 'mdx',
    format: formatOf(name),
    identifier_field: title,
    summary: `{{${title}}}`,
    slug: { template: slug ?? `{{${title}}}`, editable: ['create'], hint: ID_MESSAGE, pattern: [`/${SLUG.source}/`, ID_MESSAGE] },
    create: true,
    delete: true,
    sortable_fields: sortable(name, title),
    view_filters: [{ label: 'Drafts', field: 'draft', pattern: true }],
    preview_path: pathOf(name),
    fields: [...widgets(above, name, options), ...(hasBody(name) ? [body()] : []), ...widgets(below, name, options)],
  };
}

function sortable(name: CollectionName, title: string): Record<string, unknown> {
  const dated = fieldsOfKind(name).find(({ name: field, shape }) => shape.kind === 'date' && ['published', 'date'].includes(field));
  if (!dated) return { fields: [title] };
  return { fields: [title, `${dated.name}.date`], default: { field: `${dated.name}.date`, direction: 'descending' } };
}

function campaignFile(options: Options, folder: string): Record<string, unknown> {
  return {
    name: CAMPAIGN,
    label: 'The campaign',
    icon: 'campaign',
    file: `${folder}/campaign.yaml`,
    format: formatOf(CAMPAIGN),
    fields: widgets(fieldsOfKind(CAMPAIGN), CAMPAIGN, options),
  };
}

/** The whole configuration. */
export function deskConfig({ campaign, folder, backend, siteUrl, links }: DeskOptions): Record<string, unknown> {
  const options = optionsOf(campaign);
  return {
    load_config_file: false,
    backend,
    app_title: `${campaign.name}: the desk`,
    site_url: siteUrl,
    display_url: siteUrl,
    show_preview_links: links,
    // The CMS wants a folder for pictures of no entry; pictures of articles go beside them.
    media_folder: `${folder}/articles`,
    public_folder: '/articles',
    media_libraries: { default: { config: { max_file_size: 20_000_000, slugify_filename: true } } },
    editor: { preview: false },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 80 },
    collections: collectionNames.map((name) => collection(name, options, folder)),
    singletons: [campaignFile(options, folder)],
  };
}
