import type { Notes } from './report.ts';

/** Where the time goes when an aim is missed, from profiles; shown only in a run that misses it. */
export const notes: Notes = {
  analysis: `The profile is flat. In a city's report, a twelfth of the time goes into lines and blocks, a tenth into reading the tables, whose layout is
known from tables read before, a quarter into the claims that the prose makes about figures, another quarter into the wording, and the rest into some fifty
rules that each check a little. The seed has 26 findings: half of its time goes into the rules on words, which find and report these, and a sixth into looking
for words that are one character off a term. V8 takes its time: our code consists of many functions, each called a few times per report, and is fully compiled
only after about a thousand reports. The first text read in a process takes twice as long, and so does the first report after something else has filled the
processor's caches.`,
  edit: `An edit of prose costs what the touched paragraph costs; that of the seed has many findings. A figure of a statutory table breaks up to three relations:
residuals are computed in plain numbers by a plan of the format; the rest is the search for the fewest cells to change, with the messages of what is found, and
the claims that the prose makes about figures. In a large file the lists of blocks, tables and findings are copied, but only what an edit has changed is
examined.`,
  keystroke: `The last row of each table is the transport alone: it is half of the JSON server's time at 8 KB. In a cell, two fifths of our time is the
analysis; half of that goes into what is wrong with the totals and into the claims that the prose makes about figures, both computed anew. A third is reading
and writing on the pipes, with more to write than for prose: the finding, and the places that belong to it.`,
  folder: `Reading the files takes a tenth of the time; three fifths are the whole analysis of each report, as above; another tenth is what is kept for comparing
reports. Code that runs often must be compiled first: the first thousand reports are read at half the speed of the last. Two workers both have to do this.
markdown-it, which only parses, would read some 500 to 900 of these reports per second here.`,
  startup: `Two thirds are Node itself; most of the rest is compiling and running vscode-languageserver.`,
  activation: `Most of it is starting the server's process, which is done first so that it runs in parallel with the rest; the code loaded is some 30 KB.`,
  felt: `Most of it is VS Code’s own, in the one thread that its window, its editor and, in a browser, its webviews share. On a machine on which a bare Node takes
140 ms to start, that thread needs 11 to 17 ms for a key, 23 to 33 ms for the frame that draws the editor, and some 3 ms for each message to a webview; only then can
the page patch the row, which takes 3 to 6 ms. In between, the change goes to the extension and on to the server, which has the answer in 3 to 4 ms, and back.`,
};
