// The icons and the manifest, made from the campaign.
import sharp from 'sharp';
import { absolute, href, routes } from '../lib/urls.ts';
import { site } from '../site.ts';
import { icoOf, iconDrawing } from './icons-svg.ts';
import { siteUrl, theRecord } from './record.ts';

/** How much of an icon its steps take: in a tab, and where a launcher may cut a circle out of it. */
const IN_TAB = 26 / 32;
const IN_CIRCLE = 0.56;

const respond = (body: string | Uint8Array, type: string): Response => new Response(body as BodyInit, { headers: { 'Content-Type': type } });

async function png(side: number, share: number): Promise<Uint8Array> {
  const { campaign } = await theRecord();
  const drawing = sharp(Buffer.from(iconDrawing(campaign, share)), { density: (72 * side) / 32 });
  return drawing.resize(side, side).ensureAlpha().png().toBuffer();
}

/** The icon of a browser’s tab. */
export async function svgIcon(): Promise<Response> {
  return respond(iconDrawing((await theRecord()).campaign, IN_TAB), 'image/svg+xml');
}

/** The same for what asks for /favicon.ico. */
export async function icoIcon(): Promise<Response> {
  return respond(icoOf(await png(32, IN_TAB), 32), 'image/x-icon');
}

/** An icon for a home screen. */
export async function pngIcon(side: number): Promise<Response> {
  return respond(await png(side, IN_CIRCLE), 'image/png');
}

/** What a device needs to put the site on its home screen. */
export async function manifest(): Promise<Response> {
  const { campaign } = await theRecord();
  const icon = (side: number, purpose: string): object => ({ src: href(`/icon-${side}.png`), sizes: `${side}x${side}`, type: 'image/png', purpose });
  const data = {
    name: campaign.name,
    short_name: campaign.name,
    description: campaign.strapline,
    lang: campaign.lang,
    start_url: href(routes.home),
    scope: href(routes.home),
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: campaign.accent.colour,
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  };
  return respond(`${JSON.stringify(data, null, 2)}\n`, 'application/manifest+json');
}

/** What robots may read: everything, and nothing of a preview. */
export function robots(): Response {
  const rule = site.withheld === 'show' ? 'Disallow: /' : 'Disallow:';
  return respond(`User-agent: *\n${rule}\n\nSitemap: ${absolute(siteUrl, '/sitemap-index.xml')}\n`, 'text/plain; charset=utf-8');
}
