import { version } from '../../package.json';

/** The version of the server package. */
export const VERSION: string = version;
