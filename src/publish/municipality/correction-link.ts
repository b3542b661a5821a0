import { prefillQuery } from '../../corrections/form/prefill.ts';
import { FORM_PATH } from '../shared/paths.ts';

/** An organisation of which something is reported. */
interface Reported {
  readonly name: string;
  readonly locations: readonly { readonly id: string; readonly address: string | undefined }[];
}

/**
 * Address within the site of the form for reports, which already says what it is about. Of an organisation with one
 * location the form knows which; with several the reporter says it.
 */
export function correctionPath(municipality: { readonly code: string }, organisation?: Reported): string {
  const [only, ...others] = organisation?.locations ?? [];
  return (
    FORM_PATH +
    prefillQuery({
      municipality: municipality.code,
      ...(organisation === undefined ? {} : { organisation: organisation.name }),
      ...(only === undefined || others.length > 0
        ? {}
        : { key: only.id, ...(only.address === undefined ? {} : { address: only.address }) }),
    })
  );
}
