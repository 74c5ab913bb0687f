import { createApi, fetchBaseQuery } from "@reduxjs/toolkit/query";
import { apiKey, server } from "../../settings.ts";

export const emptyApi = createApi({
  baseQuery: fetchBaseQuery({
    baseUrl: server,
    prepareHeaders: (headers) => headers.set("X-API-KEY", apiKey),
  }),
  endpoints: () => ({}),
});
