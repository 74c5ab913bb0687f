import { costsOfBlocks } from "./blocks.ts";

// Runs two builds of the sandbox in one process, gives each a block of requests in turn, and prints what the blocks of
// each cost, as JSON: node both-builds.ts ROOT ROOT
//
// In one process, both builds share the heap, the compiled code of Node and the processor's caches, so that what differs
// between two processes of the same program does not look like a difference between the builds.

const [, , first = "", second = ""] = process.argv;
// The code of a request is compiled after 200 blocks.
console.log(JSON.stringify(await costsOfBlocks([first, second], { blocks: 100, warmUpBlocks: 200 })));
process.exit();
