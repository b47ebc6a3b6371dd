/** Computes a value at its first use and keeps it: models are unpacked only when a document asks for them. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
