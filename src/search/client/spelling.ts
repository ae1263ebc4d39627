// Better spellings as a program of its own, which the dialog loads when a word stands nowhere. Bundled as workers are, it can export nothing: it hands over by an event.
import { betterSpelling, cost, nameOf } from '../engine/spell.ts';

document.dispatchEvent(new CustomEvent('spelling', { detail: { betterSpelling, cost, nameOf } }));
