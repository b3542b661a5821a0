/** Something that the editor can put right. The message is Dutch and holds nothing of an answer. */
export class DistributionError extends Error {
  override readonly name: string = 'DistributionError';
}

/** Things that should belong to one municipality name more than one. Nothing may be written after this. */
export class MixUpError extends DistributionError {
  override readonly name = 'MixUpError';
}
