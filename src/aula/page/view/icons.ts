/** The page's few drawings; all are decoration, named by the button around them. */
import { html, svg, type TemplateResult } from 'lit';

const SHAPES = {
  canale: svg`<path d="M9 4 7 20M17 4l-2 16M4 9h16M3.500 15h16" />`,
  sole: svg`<circle cx="12" cy="12" r="4" /><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.600 5.600 7 7M17 17l1.400 1.400M18.400 5.600 17 7M7 17l-1.400 1.400" />`,
  luna: svg`<path d="M20 14.500A8 8 0 0 1 9.500 4a8 8 0 1 0 10.500 10.500Z" />`,
  elenco: svg`<path d="M4 7h16M4 12h16M4 17h16" />`,
  chiudi: svg`<path d="M6 6l12 12M18 6 6 18" />`,
  altro: svg`<circle cx="5" cy="12" r="1.500" /><circle cx="12" cy="12" r="1.500" /><circle cx="19" cy="12" r="1.500" />`,
  invia: svg`<path d="M4 12 20 4l-5 16-4-6-7-2Zm7 2 9-10" />`,
  occhio: svg`<path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12Z" /><circle cx="12" cy="12" r="3" />`,
  giu: svg`<path d="m6 9 6 6 6-6" />`,
  scarica: svg`<path d="M12 4v11m-5-5 5 5 5-5M5 20h14" />`,
  graffetta: svg`<path d="m20 11-8.500 8.500a5 5 0 0 1-7-7L13 4a3.300 3.300 0 0 1 4.700 4.700l-8.500 8.500a1.700 1.700 0 0 1-2.400-2.400L14.500 7" />`,
  fuori: svg`<path d="M14 5h5v5M19 5l-8 8M17 14v5H5V7h5" />`,
};

export function icon(name: keyof typeof SHAPES): TemplateResult {
  return html`<svg class="disegno" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
}
