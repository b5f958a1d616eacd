/** What a screen reader needs, checked by hand on the page as it is now; each fault in a sentence. */
import type { Page } from 'playwright-core';

const CHECK = `(() => {
  const faults = [];
  const shown = (el) => el.checkVisibility({ visibilityProperty: true }) && !el.closest('[inert]');
  const nameOf = (el) => {
    const by = (el.getAttribute('aria-labelledby') ?? '').split(/\\s+/).filter(Boolean);
    const words = by.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const labels = [...(el.labels ?? [])].map((label) => label.textContent).join(' ');
    const inside = [el, ...el.querySelectorAll('img[alt]')].map((e) => e.alt ?? e.textContent).join(' ');
    return (words || el.getAttribute('aria-label') || labels || (el.matches('input, textarea, select') ? '' : inside)).trim();
  };
  const tell = (what, el) => faults.push(what + ': ' + el.outerHTML.slice(0, 120));
  for (const el of document.querySelectorAll('button, a, input, textarea, select, dialog, nav, [role]'))
    if (shown(el) && !nameOf(el) && !el.matches('[role=status], [role=alert], [role=note]')) tell('without a name', el);
  for (const el of document.querySelectorAll('img')) if (!el.hasAttribute('alt')) tell('picture without alt', el);
  for (const el of document.querySelectorAll('[id]'))
    if (document.querySelectorAll('#' + CSS.escape(el.id)).length > 1) tell('id used twice', el);
  for (const el of document.querySelectorAll('[aria-describedby], [aria-labelledby], [aria-activedescendant]'))
    for (const at of ['aria-describedby', 'aria-labelledby', 'aria-activedescendant'])
      for (const id of (el.getAttribute(at) ?? '').split(/\\s+/).filter(Boolean))
        if (!document.getElementById(id)) tell(at + ' points nowhere', el);
  for (const el of document.querySelectorAll('button button, a button, button a')) tell('one control inside another', el);
  if (document.documentElement.lang !== 'it') faults.push('the language of the page is not Italian');
  if (document.querySelectorAll('main').length !== 1) faults.push('not exactly one main');
  if (!document.querySelector('h1')) faults.push('no h1');
  if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the screen');
  return faults;
})()`;

export async function audit(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(CHECK)) as string[];
}

/** Text against what is behind it, by the WCAG formula: those under 4.5 : 1, big text under 3 : 1. */
const CONTRAST = `(() => {
  const lum = (c) => {
    const [r, g, b] = c.map((v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const rgba = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const behind = (el) => {
    for (let e = el; e; e = e.parentElement) {
      const c = rgba(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] > 0.9) return c.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const faults = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const el = node.parentElement;
    if (!node.textContent.trim() || !el.checkVisibility({ visibilityProperty: true }) || el.closest('.solo-voce, :disabled, .spoiler, noscript, script, .via')) continue;
    const style = getComputedStyle(el);
    const [a, b] = [lum(rgba(style.color).slice(0, 3)), lum(behind(el))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    const big = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (big ? 3 : 4.5)) faults.push(ratio.toFixed(2) + ' ' + el.className + ' ' + node.textContent.trim().slice(0, 40));
  }
  return faults;
})()`;

export async function contrast(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(CONTRAST)) as string[];
}
