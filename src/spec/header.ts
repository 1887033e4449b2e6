import { required, text } from '../schema/field.ts';
import type { Shape } from '../schema/shape.ts';

/** The shape of the header of every Butane config. It is decoded first, because it names the version of the rest. */
export const headerShape: Shape = { root: 'Header', types: { Header: { version: required(text), variant: required(text) } } };
