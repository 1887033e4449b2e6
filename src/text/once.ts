/** Computes a value once for each key, and keeps it in `cache`. Without a cache, computes it on every call. */
export function once<T>(cache: Map<string, T> | Map<string, unknown> | undefined, key: string, compute: () => T): T {
  if (cache?.has(key)) return cache.get(key) as T;
  const value = compute();
  cache?.set(key, value);
  return value;
}

/** Returns a function that computes a value once for each object, and keeps it as long as the object is there. */
export function onceForEach<Key extends object, T>(compute: (key: Key) => T): (key: Key) => T {
  const values = new WeakMap<Key, { readonly value: T }>();
  return (key) => {
    let computed = values.get(key);
    if (!computed) {
      computed = { value: compute(key) };
      values.set(key, computed);
    }
    return computed.value;
  };
}

/** Computes a value when it is first asked for. */
export function onceOnly<T>(compute: () => T): () => T {
  let computed: { readonly value: T } | undefined;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}
