/** Computes a value once for each key, and keeps it in `cache`. Without a cache, computes it on every call. */
export function once<T>(cache: Map<string, T> | Map<string, unknown> | undefined, key: string, compute: () => T): T {
  if (cache?.has(key)) return cache.get(key) as T;
  const value = compute();
  cache?.set(key, value);
  return value;
}

/** Computes a value when it is first asked for. */
export function onceOnly<T>(compute: () => T): () => T {
  let computed: { readonly value: T } | undefined;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}
