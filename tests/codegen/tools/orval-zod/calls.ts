import { checkedClient } from "../../checked-client.ts";
import { journey } from "../../journey.ts";
import {
  CreateTestSessionBody,
  CreateTestSessionResponse,
  GetTestSessionResponse,
  ListTestSessionsResponse,
  RefundTestPaymentBody,
  RefundTestPaymentResponse,
} from "./generated/api.ts";

await journey(
  checkedClient({
    create: { request: CreateTestSessionBody, response: CreateTestSessionResponse },
    get: { response: GetTestSessionResponse },
    list: { response: ListTestSessionsResponse },
    refund: { request: RefundTestPaymentBody, response: RefundTestPaymentResponse },
  }),
);
