// The components that an editor may use, by name; `schemas/prose.ts` says what each may be given.
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ProseName } from '../../schemas/prose.ts';
import Chart from './Chart.astro';
import Cite from './Cite.astro';
import Document from './Document.astro';
import FactBox from './FactBox.astro';
import Figure from './Figure.astro';
import HelpLines from './HelpLines.astro';
import Judgement from './Judgement.astro';
import Person from './Person.astro';
import PullQuote from './PullQuote.astro';
import Quote from './Quote.astro';
import Term from './Term.astro';
import When from './When.astro';

export const components: Record<ProseName, AstroComponentFactory> = { Chart, Cite, Document, FactBox, Figure, HelpLines, Judgement, Person, PullQuote, Quote, Term, When };
