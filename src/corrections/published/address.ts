/** Where the site tells what became of reports, without base. The mails of thanks lead there too. */
export const CORRECTIONS_PATH = 'wijzigingen/';
