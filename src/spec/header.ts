import { required, text } from '../schema/field.ts';
import type { Shape } from '../schema/shape.ts';

/** What every Butane config begins with: read first, to know how to read the rest. */
export const headerShape: Shape = { root: 'Header', types: { Header: { version: required(text), variant: required(text) } } };
