import { DARK_STYLES, readAppearance, readableColour } from './appearance.ts';

// Who frames the page can ask for one part, a theme and a colour; without a script it shows everything, or the part
// behind the '#', in the colours of the reader.
const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')];
const root = document.documentElement;
const { part, theme, accent } = readAppearance(
  location.search,
  parts.map(({ id }) => id),
);

if (part !== undefined) for (const section of parts) section.hidden = section.id !== part;

if (theme !== undefined) root.style.colorScheme = theme;
const dark = document.getElementById(DARK_STYLES);
if (dark instanceof HTMLLinkElement) {
  if (theme !== undefined) dark.media = theme === 'dark' ? 'all' : 'not all';
  // Where they are not there yet, the page has the light colours until then.
  if (dark.sheet === null) dark.addEventListener('load', takeAccent);
}
takeAccent();

function takeAccent(): void {
  if (accent === undefined) return;
  const paper = getComputedStyle(root).getPropertyValue('--paper').trim();
  const own = readableColour(accent, paper);
  for (const name of ['--accent', '--link']) root.style.setProperty(name, own);
}
