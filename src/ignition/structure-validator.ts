/** One violation of a JSON Schema, as the precompiled validators report it. */
export interface StructureFault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A precompiled validator of one Ignition version (`validators/`). `errors` holds the violations of the last call. */
export interface StructureValidator {
  (data: unknown): boolean;
  errors?: readonly StructureFault[] | null;
}
