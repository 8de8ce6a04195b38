"""Kinds of offers."""

from bot.core.flags.words.fields.field import Field

OFFER = (
    Field(
        "discount",
        "discount, discounts, discounting, money off, money-off, price cut, price cuts, markdown, bargain, bargains, sale, voucher, vouchers, voucher code, coupon, coupons, promo code, promo codes, discount codes, rebate, cheap deals, percent off, percentage off, special offers",
        "% off, half price, half-price, cut-price, knock-down",
    ),
    Field(
        "free gift",
        "free gift, free gifts, giveaway, giveaways, freebie, freebies, goodie, goodie bag, goodies, tote bag, merchandise, merch, mug, mugs",
    ),
    Field(
        "prize draw",
        "prize draw, prize draws, raffle, raffles, sweepstake, sweepstakes, lottery, competition, competitions, contest, contests, prize, prizes",
        "win a, could win, be in with a chance, enter to win",
    ),
    Field("free shipping", "free shipping, free delivery, free postage, no delivery fee"),
    Field("free trial", "free trial, free trials, trial period, trial, test period"),
    Field(
        "subscription",
        "subscription, subscriptions, subscribe, auto-renewal, automatic renewal, recurring payment, subscribe and save",
    ),
    Field(
        "loyalty points",
        "loyalty points, points, stamp card, stamp cards, loyalty card, loyalty scheme, bonus points, loyalty programme, loyalty program",
    ),
    Field("bundle", "bundle, bundles, multi-buy, multibuy, three for two, two for one, buy one get one, bogof, bogo"),
    Field(
        "instalments",
        "instalment, instalments, installment, installments, buy now pay later, pay later, credit, financing, finance plan, monthly payments",
    ),
    Field("upsell", "upsell, upsells, upselling, cross-sell, cross-selling, add-ons, extras, upgrade offers"),
    Field(
        "referral",
        "referral, referrals, invite a friend, invite your friends, tell a friend, tell your friends, refer a friend, bring a friend, recommend a friend",
        "bring your friends, share with friends, friends get, your friends get",
    ),
)
