import type { Endpoint } from './endpoint.ts';
import { conversion } from './endpoints/conversion.ts';
import { reading } from './endpoints/reading.ts';
import { workspace } from './endpoints/workspace.ts';
import { writing } from './endpoints/writing.ts';

/** All requests that the server answers. The modules that an answer needs are loaded on its first use. */
export const endpoints: readonly Endpoint[] = [...reading, ...writing, ...workspace, ...conversion];
