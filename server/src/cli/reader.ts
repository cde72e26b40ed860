import { parentPort, workerData } from 'node:worker_threads';
import { readHere } from './read-reports.ts';

/** A thread that `nianbao check` starts to read a share of the files: reads them, and says what it found. */
parentPort?.postMessage(readHere(workerData));
