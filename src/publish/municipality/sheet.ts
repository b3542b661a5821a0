import { renderSheet } from '../../../templates/sheet.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import type { FontSet } from '../../pdf/fonts/font-face.ts';
import type { Site } from '../site.ts';
import { municipalityInput, sharedInput, sheetContext, sheetInput } from './input.ts';

/**
 * Makes the A4 sheet of any municipality of a site, as PDF. What all sheets share is worked out once.
 * The sheet throws an Error where there is no municipality with that code.
 */
export function sheetMaker(site: Site, fonts: FontSet): (code: MunicipalityCode) => Uint8Array {
  const context = sheetContext(sharedInput(site));
  return (code) => renderSheet(context, fonts, sheetInput(municipalityInput(site, code)));
}
