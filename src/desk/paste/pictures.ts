// The pictures of a pasted page: each with its caption and credit, to be brought by the editor. None is fetched.
import type { Block } from './block.ts';
import { isCaption, readCaption } from './captions.ts';

/** A picture that the page shows and the editor has to bring. */
export interface PictureToBring {
  alt: string;
  caption: string;
  credit: string;
  address?: string | undefined;
}

/** A picture and the places of the blocks that make it. */
export interface PlacedPicture extends PictureToBring {
  at: number[];
}

const isCredit = (block: Block): boolean => /\bcredit\b/.test(block.names ?? '') && block.text.length <= 80;

/** True for a block that is a caption: by its place on the page, or by the credit at its end. */
const saysCaption = (block: Block): boolean => block.kind === 'caption' || (block.kind === 'paragraph' && isCaption(block.text));

/** A picture as far as it is known, with one more caption or credit. */
function withCaption(picture: PlacedPicture, block: Block, at: number): PlacedPicture {
  const read = readCaption(block.text, picture.alt);
  const isName = read.credit === '' && picture.caption !== '' && picture.credit === '' && isCredit(block);
  const { caption, credit } = isName ? { caption: '', credit: read.caption } : read;
  return { ...picture, at: [...picture.at, at], caption: [picture.caption, caption].filter(Boolean).join(' '), credit: picture.credit || credit };
}

/** The pictures of a page in its order. A caption belongs to the picture before it; one without a picture stands for one. */
export function picturesOf(blocks: readonly Block[], isFurniture: (at: number) => boolean): PlacedPicture[] {
  const found: PlacedPicture[] = [];
  let open = false;
  blocks.forEach((block, at) => {
    if (isFurniture(at)) return;
    const last = found.at(-1);
    if (block.picture) {
      found.push({ alt: block.picture.alt, address: block.picture.address, caption: '', credit: '', at: [at] });
      open = true;
    } else if (!saysCaption(block)) open = false;
    else if (open && last && (last.caption === '' || last.credit === '')) found[found.length - 1] = withCaption(last, block, at);
    else {
      found.push(withCaption({ alt: '', caption: '', credit: '', at: [] }, block, at));
      open = true;
    }
  });
  return found;
}

/** A note in the draft where the picture stood: it is no part of what readers see. */
export function noteOf({ alt, caption, credit, address }: PictureToBring): string {
  const parts = [alt && `shows: ${alt}`, caption && `caption: ${caption}`, credit && `credit: ${credit}`, address && `on the page: ${address}`].filter(Boolean);
  return `{/* Picture to bring. ${parts.join(' | ').replaceAll('*/', '* /')} */}`;
}
