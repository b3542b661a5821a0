import type { ProviderFile } from '../../../publish/explorer/providers.ts';

/** Loads the contacts once; a failed load is tried again at the next call. Undefined where they cannot be had. */
export function makeLoader(address: string): () => Promise<ProviderFile | undefined> {
  let loading: Promise<ProviderFile | undefined> | undefined;
  return () => {
    loading ??= load(address).then((file) => {
      if (!file) loading = undefined;
      return file;
    });
    return loading;
  };
}

async function load(address: string): Promise<ProviderFile | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as ProviderFile) : undefined;
  } catch {
    return undefined;
  }
}
