import { type Profile, profile } from './profile.ts';

const LEGAL_DESK_DOMAINS = [0.4, 1, 1, 1, 1, 1, 1, 0.2] as const;

/** The organisations that the report counts by municipality; the example places exactly as many. */
export const COUNTED = {
  municipalCounsellors: profile(
    {
      key: 'raadslieden-gemeente',
      name: 'Sociaal raadslieden van de gemeente',
      kind: 'gemeente',
      socialCounsellors: true,
      commonness: 0.5,
      spread: 1.2,
      origins: ['webscrape', 'enquete'],
    },
    [0.9, 0.95, 0.7, 0.95, 0.85, 0.5, 0.45],
    [0.6, 0.3, 0.6, 0.1, 0.85, 0.95, 0.8, 0.15],
  ),
  municipalOther: profile(
    {
      key: 'wijkteam-gemeente',
      name: 'Wijkteam van de gemeente',
      kind: 'gemeente',
      spread: 1.5,
      commonness: 0.5,
    },
    [0.9, 0.8, 0.85, 0.7, 0.3, 0.6, 0.3],
    [0.7, 0.1, 0.4, 0.05, 0.7, 0.8, 0.5, 0.35],
  ),
  otherCounsellors: profile(
    {
      key: 'sociaal-raadslieden',
      name: 'Sociaal raadslieden',
      socialCounsellors: true,
      commonness: 0.6,
      spread: 1.2,
      volunteers: 0.25,
      subsidies: 0.9,
      origins: ['webscrape', 'enquete'],
    },
    [0.9, 0.95, 0.7, 0.95, 0.85, 0.5, 0.45],
    [0.6, 0.3, 0.6, 0.1, 0.85, 0.95, 0.8, 0.15],
  ),
  legalDeskMain: profile(
    {
      key: 'juridisch-loket',
      name: 'Het Juridisch Loket',
      network: 'juridisch-loket-hoofdlocatie',
      spread: 0,
      volunteers: 0.02,
      subsidies: 0.3,
      otherFunding: 'rijk',
      origins: ['webscrape'],
    },
    [1, 1, 1, 0.3, 0.3, 0.05, 0.1],
    LEGAL_DESK_DOMAINS,
  ),
  legalDeskService: profile(
    {
      key: 'juridisch-loket-servicepunt',
      name: 'Het Juridisch Loket',
      site: 'juridisch-loket',
      network: 'juridisch-loket-servicepunt',
      spread: 0,
      volunteers: 0.02,
      subsidies: 0.3,
      otherFunding: 'rijk',
      origins: ['webscrape'],
    },
    [1, 1, 1, 0.1, 0.1, 0.03, 0.05],
    LEGAL_DESK_DOMAINS,
  ),
  victimSupport: profile(
    {
      key: 'slachtofferhulp',
      name: 'Slachtofferhulp Nederland',
      network: 'slachtofferhulp',
      spread: 0,
      volunteers: 0.5,
      subsidies: 0.5,
      otherFunding: 'rijk',
    },
    [1, 0.8, 0.7, 0.5, 0.3, 0.9, 0.1],
    [0.2, 0.02, 0.3, 1, 0.02, 0.1, 0.1, 0.1],
  ),
  refugeeSupport: profile(
    {
      key: 'vluchtelingenwerk',
      name: 'VluchtelingenWerk Nederland',
      network: 'vluchtelingenwerk',
      spread: 0.3,
      volunteers: 0.8,
      subsidies: 0.85,
      origins: ['webscrape'],
    },
    [0.8, 0.75, 0.6, 0.8, 0.55, 0.9, 0.15],
    [0.6, 0.02, 0.8, 0.03, 0.3, 0.7, 0.7, 0.1],
  ),
} as const satisfies Record<string, Profile>;
