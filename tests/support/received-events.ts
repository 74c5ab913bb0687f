import { useSandbox } from "./sandbox.ts";

/** A sandbox for each test, and the events that its receiver has got in all tests of the file. */
export function useReceivedEvents<Event>() {
  const events: Event[] = [];
  const running = useSandbox({
    receiver: async (request) => {
      events.push((await request.json()) as Event);
      return new Response();
    },
  });
  return { events, running };
}
