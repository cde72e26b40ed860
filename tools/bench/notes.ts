import type { Notes } from './report.ts';

/** Where the time goes when an aim is missed, from profiles; shown only in a run that misses it. */
export const notes: Notes = {
  analysis: `The profile is flat. Of a city's report a twelfth goes into lines and blocks, a tenth into reading the tables, which have the shape of tables that
were read before, a quarter into the claims that the prose makes about figures, another into the wording, the rest into some fifty rules that each ask a
little. The seed has 26 findings: half of its time is the rules on words, which find these and write them down, a sixth looking for words that are one
character off a term. V8 takes its time: our code is of many functions, each called a few times for a report, and is fully compiled after some thousand
reports; what is read first in a process takes twice as long, and so does the first report after something else has filled the processor's caches.`,
  edit: `Words cost what the touched paragraph costs; that of the seed has many findings. A figure of a statutory table breaks up to three relations: residuals
are worked out in plain numbers by a plan of the format, and the rest is the search for the fewest cells to change, with the messages of what is found, and
the claims that the words make about figures. In a large file the lists of blocks, tables and findings are copied, and of them only what an edit has changed is
looked into.`,
  keystroke: `The transport alone is given in the last line of each table: it is half of the JSON server's time at 8 KB. In a cell two fifths of ours is the
analysis, half of that what is wrong with the totals and the claims that the words make about figures, both worked out anew; a third is reading and writing
on the pipes, with more to write than for words: the finding, and the places that belong to it.`,
  folder: `Reading the files takes a tenth of it; three fifths are the whole analysis of each report, as above, another tenth what is kept for comparing reports.
What is run often has to be compiled first: the first thousand reports are read at half the speed of the last. Two workers have to do this twice. markdown-it,
which only parses, would read some 500 to 900 of these reports a second here.`,
  startup: `Two thirds are what Node takes for itself; most of the rest is compiling and running vscode-languageserver.`,
  activation: `Most of it is starting the server's process, which is done first so that it goes on beside the rest; the code that is loaded is some 30 KB.`,
  felt: `Most of it is VS Code’s own, in the one thread that its window, its editor and in a browser its webviews share. On a machine on which a bare Node takes
140 ms to start, a key takes that thread 11 to 17 ms, the frame that draws the editor 23 to 33, each message to a webview some 3; only then can the page patch the
row, which takes it 3 to 6. Between the two the change goes to the extension, on to the server, which has the answer in 3 to 4 ms, and back.`,
};
