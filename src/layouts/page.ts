import { describeComboboxes } from '../components/search/combobox-role.ts';
import { prepareSearchBoxes } from '../components/search/search-boxes.ts';
import { SCROLLERS, watchScrollers } from '../components/shared/scripts/scroll-stops.ts';
import { typeAtOnce } from './open-search.ts';

// What every page does with a script; each page says and shows the same without it.
describeComboboxes();
prepareSearchBoxes();
typeAtOnce();
watchScrollers(document.querySelectorAll<HTMLElement>(SCROLLERS));
