// The components of a text compiled by Astro’s own MDX: each gets what it prints from the record, by the attributes written.
import { createComponent, renderComponent, type AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ProseName } from '../../schemas/prose.ts';
import { proseProps, type ProseContext } from '../../record/views/prose.ts';
import { components } from './components.ts';

/** The components to pass to a compiled page. Citations are numbered as the text is printed. */
export function boundComponents(context: ProseContext): Record<string, AstroComponentFactory> {
  const bind = (name: ProseName): AstroComponentFactory =>
    createComponent((result, attributes: Record<string, string>, slots) => {
      const props = { ...proseProps(name, attributes, context), filled: Boolean(slots?.['default']) };
      return renderComponent(result, name, components[name], props, slots) as unknown as ReturnType<AstroComponentFactory>;
    });
  return Object.fromEntries(Object.keys(components).map((name) => [name, bind(name as ProseName)]));
}
