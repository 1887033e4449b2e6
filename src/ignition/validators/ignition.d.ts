// Made by `npm run generate`. Do not edit.
import type { StructureValidator } from '../structure-validator.ts';

export declare const validators: Readonly<Record<string, StructureValidator>>;
