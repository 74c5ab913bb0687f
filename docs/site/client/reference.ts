import { addSearch } from "./search.ts";

// The reference brings its own way to copy, and a search of its own that knows nothing of the guides.
addSearch();
