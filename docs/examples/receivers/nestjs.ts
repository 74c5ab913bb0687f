import "reflect-metadata";
import {
  BadRequestException,
  Controller,
  HttpCode,
  Module,
  Post,
  type RawBodyRequest,
  Req,
} from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { verifyWebhook } from "avirato-payments-contract/webhooks";
import type { Request } from "express";

const secret = process.env["CLIENT_SECRET"] ?? "";
if (!secret) throw new Error("Set CLIENT_SECRET to the client secret of the environment.");

@Controller("webhooks")
class WebhooksController {
  @Post()
  @HttpCode(204)
  async receive(@Req() { rawBody = Buffer.of(), headers }: RawBodyRequest<Request>): Promise<void> {
    const event = await verifyWebhook({ body: rawBody, headers, secret }).catch(() => {
      throw new BadRequestException();
    });
    console.log(event.event_code);
  }
}

@Module({ controllers: [WebhooksController] })
class ShopModule {}

// With rawBody, Nest keeps the bytes beside the parsed body.
const app = await NestFactory.create(ShopModule, { rawBody: true });
await app.listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1");
