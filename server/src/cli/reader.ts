import { parentPort, workerData } from 'node:worker_threads';
import { readHere } from './read-reports.ts';

/** The worker thread of `readReports`: reads its share of the files and posts the result. */
parentPort?.postMessage(readHere(workerData));
