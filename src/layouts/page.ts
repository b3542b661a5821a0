import { connectSearchBoxes } from '../components/search/search.ts';
import { SCROLLERS, watchScrollers } from '../components/shared/scroll-stops.ts';

// What every page does with a script; each page says and shows the same without it.
connectSearchBoxes();
watchScrollers(document.querySelectorAll<HTMLElement>(SCROLLERS));
