import { z } from 'zod';
import type { FactsheetDocument } from '../../../../municipality/files.ts';
import { schemaOf } from '../../json-type.ts';
import { source } from '../parts.ts';
import { changesField } from './changes.ts';
import { groupsField, headFields, summaryFields } from './head.ts';
import { indicatorsField, needExpectedField, similarField } from './residents.ts';
import { coverageFields, mainFiguresField, providersField, surroundingsFields } from './supply.ts';

/** `factsheet.json` of a municipality. */
export const factsheetSchema = schemaOf<FactsheetDocument>()(
  z.strictObject({
    ...headFields,
    ...summaryFields,
    groups: groupsField,
    mainFigures: mainFiguresField,
    needExpected: needExpectedField.optional(),
    ...coverageFields,
    ...surroundingsFields,
    similar: similarField,
    indicators: indicatorsField,
    changes: changesField.optional(),
    providers: providersField,
    cautions: z.array(z.string()).describe('Wat u bij deze cijfers moet weten.'),
    sources: z.array(source).describe('De bronnen van de uitgave.'),
  }),
);
