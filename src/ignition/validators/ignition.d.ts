// Made by `npm run generate`. Do not edit.
import type { StructureValidator } from '../../compile/emit/self-check.ts';

export declare const validators: Readonly<Record<string, StructureValidator>>;
