import { SCROLLERS, watchScrollers } from '../components/shared/scroll-stops.ts';

// What a page of an earlier edition does with a script: nothing that needs data.
watchScrollers(document.querySelectorAll<HTMLElement>(SCROLLERS));
