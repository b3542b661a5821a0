import { prepareSearchBoxes } from '../components/search/search-boxes.ts';
import { SCROLLERS, watchScrollers } from '../components/shared/scroll-stops.ts';

// What every page does with a script; each page says and shows the same without it.
prepareSearchBoxes();
watchScrollers(document.querySelectorAll<HTMLElement>(SCROLLERS));
