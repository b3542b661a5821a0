import { type Profile, profile } from './profile.ts';

/** The local organisations that fill up the rest, in generic kinds. */
export const LOCAL: readonly Profile[] = [
  profile(
    { key: 'rechtswinkel', name: 'Rechtswinkel', commonness: 1, volunteers: 0.9, otherFunding: 'leden' },
    [0.97, 0.97, 0.7, 0.2, 0.6, 0.04, 0.1],
    [0.4, 0.7, 0.8, 0.35, 0.6, 0.8, 0.8, 0.05],
  ),
  profile(
    { key: 'informatiepunt', name: 'Informatiepunt', commonness: 1, spread: 1.8, volunteers: 0.45 },
    [0.97, 0.5, 0.85, 0.4, 0.05, 0.04, 0.03],
    [0.85, 0.2, 0.3, 0.05, 0.4, 0.5, 0.4, 0.1],
  ),
  profile(
    { key: 'formulierenbrigade', name: 'Formulierenbrigade', commonness: 1, spread: 0.8, volunteers: 0.95 },
    [0.4, 0.3, 0.35, 1, 0.25, 0.1, 0],
    [0.4, 0, 0.1, 0, 0.6, 0.9, 0.3, 0.02],
  ),
  profile(
    { key: 'papierwinkel', name: 'Papierwinkel', commonness: 0.7, spread: 0.8, volunteers: 0.9 },
    [0.5, 0.4, 0.35, 1, 0.3, 0.2, 0],
    [0.5, 0.05, 0.1, 0, 0.7, 0.8, 0.4, 0.03],
  ),
  profile(
    {
      key: 'wijkteam',
      name: 'Wijkteam',
      kind: 'samenwerkingsverband',
      commonness: 1.6,
      spread: 2.2,
      volunteers: 0.1,
    },
    [0.8, 0.8, 0.85, 0.7, 0.4, 0.75, 0.35],
    [0.7, 0.05, 0.6, 0.05, 0.7, 0.7, 0.6, 0.35],
  ),
  profile(
    {
      key: 'buurtbemiddeling',
      name: 'Buurtbemiddeling',
      commonness: 4,
      spread: 0,
      atHome: true,
      volunteers: 0.9,
    },
    [0.15, 0.15, 0.1, 0, 0, 0, 1],
    [0.05, 0, 0.1, 0, 0, 0, 1, 0],
  ),
  profile(
    {
      key: 'schuldhulpmaatjes',
      name: 'Schuldhulpmaatjes',
      commonness: 3,
      spread: 0,
      atHome: true,
      volunteers: 0.97,
      otherFunding: 'leden',
    },
    [0.2, 0.4, 0.35, 0.9, 0.2, 0.95, 0],
    [0.05, 0, 0, 0, 1, 0.25, 0, 0],
  ),
  profile(
    {
      key: 'maatschappelijk-werk',
      name: 'Maatschappelijk werk',
      commonness: 1.2,
      spread: 1.2,
      volunteers: 0.1,
    },
    [0.6, 0.8, 0.75, 0.6, 0.4, 0.9, 0.5],
    [0.5, 0.05, 0.75, 0.05, 0.7, 0.5, 0.6, 0.4],
  ),
  profile(
    {
      key: 'spreekuur-recht-en-geld',
      name: 'Spreekuur recht en geld',
      commonness: 1,
      spread: 1,
      volunteers: 0.6,
    },
    [0.9, 0.9, 0.6, 0.6, 0.5, 0.1, 0.05],
    [0.5, 0.4, 0.4, 0.1, 0.8, 0.8, 0.5, 0.05],
  ),
  profile(
    {
      key: 'spreekuur-bibliotheek',
      name: 'Spreekuur in de bibliotheek',
      commonness: 0.9,
      spread: 2,
      volunteers: 0.6,
    },
    [0.95, 0.7, 0.8, 0.4, 0.2, 0.05, 0.03],
    [0.8, 0.3, 0.4, 0.05, 0.5, 0.6, 0.4, 0.05],
  ),
  profile(
    { key: 'inloophuis', name: 'Inloophuis', commonness: 0.6, volunteers: 0.7 },
    [0.6, 0.5, 0.75, 0.5, 0.2, 0.8, 0.2],
    [0.4, 0.02, 0.2, 0.1, 0.5, 0.5, 0.5, 0.9],
  ),
  profile(
    {
      key: 'huurdersspreekuur',
      name: 'Huurdersspreekuur',
      commonness: 0.6,
      volunteers: 0.7,
      otherFunding: 'leden',
    },
    [0.9, 0.9, 0.5, 0.3, 0.6, 0.2, 0.4],
    [0.1, 0, 0, 0, 0.3, 0.05, 1, 0],
  ),
  profile(
    {
      key: 'ouderenadvies',
      name: 'Ouderenadvies',
      commonness: 0.8,
      volunteers: 0.85,
      otherFunding: 'leden',
      targetGroup: 'ouderen',
    },
    [0.7, 0.85, 0.6, 0.8, 0.2, 0.7, 0.05],
    [0.6, 0.1, 0.35, 0.01, 0.3, 0.6, 0.5, 0.5],
  ),
  profile(
    {
      key: 'toeslagenspreekuur',
      name: 'Spreekuur belasting en toeslagen',
      commonness: 0.7,
      volunteers: 0.85,
    },
    [0.7, 0.7, 0.3, 1, 0.5, 0.05, 0],
    [0.15, 0, 0.2, 0, 0.4, 1, 0.3, 0.05],
  ),
  profile(
    {
      key: 'nazorg-detentie',
      name: 'Nazorg na detentie',
      commonness: 0.35,
      volunteers: 0.6,
      targetGroup: 'ex-gedetineerden',
    },
    [0.6, 0.7, 0.7, 0.5, 0.2, 0.9, 0.2],
    [0.1, 0, 0.2, 1, 0.5, 0.6, 0.6, 0.4],
  ),
  profile(
    {
      key: 'scheidingsspreekuur',
      name: 'Spreekuur familie en scheiding',
      commonness: 0.6,
      volunteers: 0.3,
      otherFunding: 'anders',
    },
    [0.8, 0.9, 0.7, 0.2, 0.3, 0.3, 0.6],
    [0.05, 0, 1, 0.02, 0.2, 0.1, 0.3, 0.02],
  ),
  profile(
    {
      key: 'consumentenspreekuur',
      name: 'Consumentenspreekuur',
      commonness: 0.4,
      volunteers: 0.85,
      otherFunding: 'leden',
    },
    [0.9, 0.95, 0.5, 0.2, 0.7, 0.02, 0.2],
    [0.1, 1, 0, 0, 0.4, 0.1, 0.2, 0],
  ),
];
