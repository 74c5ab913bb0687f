/** The sandbox to which samples and collections send their requests, and the keys with which it was started. */
export const sampleServer = "http://127.0.0.1:4020";
export const sampleKeys = { live: "my_live_key", test: "my_test_key" };
