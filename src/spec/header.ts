import { required, text } from '../shape/field.ts';
import type { Shape } from '../shape/shape.ts';

/** What every Butane config begins with: read first, to know how to read the rest. */
export const headerShape: Shape = { root: 'Header', types: { Header: { version: required(text), variant: required(text) } } };
