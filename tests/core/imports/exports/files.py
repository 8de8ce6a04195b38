"""The first lines of each tool's export: headings as the tool writes them, people that nobody is."""

HUBSPOT = """Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Job Title,Company Name,City,State/Region,Country/Region,Time Zone,Marketing contact status,Unsubscribed from all email,Opted out of email: Marketing Information,Create Date,Last Modified Date
101,Dana,Ruiz,dana.ruiz@example.com,+44 7700 900123,Ana Petrou,Open,Teacher,,Leeds,West Yorkshire,United Kingdom,Europe/London,Marketing contact,false,,2025-03-02 10:11,2026-10-01 09:30
102,,,noname@example.com,,Ana Petrou,,,,,,,,Non-marketing contact,true,true,2025-03-02 10:11,2026-09-01 09:30
103,Bo,Peep,bo@example.com,0113 496 0123,,,,Peep Ltd,Leeds,,United Kingdom,,Marketing contact,false,true,2025-03-02 10:11,2026-08-01 09:30
"""
MAILCHIMP = """"Email Address","First Name","Last Name",Address,"Phone Number",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS
DANA.RUIZ@example.com,Dana,Ruiz,,,4,"2025-05-12 10:00:00",203.0.113.9,"2025-05-12 10:01:00",203.0.113.9,53.8,-1.5,0,1,Europe/London,GB,LDS,"2026-01-02 03:04:05",123,abc123,,
never@example.com,,,,,2,,,"2025-05-12 10:01:00",,,,,,America/New_York,US,NY,"2026-01-02 03:04:05",124,abc124,,
"""
MAILCHIMP_GONE = """"Email Address","First Name","Last Name",MEMBER_RATING,OPTIN_TIME,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_REASON,LAST_CHANGED,LEID,EUID
dana.ruiz@example.com,Dana,Ruiz,4,"2025-05-12 10:00:00","2026-06-01 08:00:00",Summer,"NORMAL","2026-06-01 08:00:00",123,abc123
"""
MAILCHIMP_CLEANED = """"Email Address","First Name","Last Name",MEMBER_RATING,OPTIN_TIME,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE,LAST_CHANGED,LEID,EUID
ben@example.com,Ben,Okafor,1,"2025-05-12 10:00:00","2026-06-01 08:00:00",Summer,"2026-06-01 08:00:00",125,abc125
"""
KLAVIYO = """Email,Klaviyo ID,First Name,Last Name,Organization,Title,Phone Number,Address,Address 2,City,State / Region,Country,Zip Code,Source,Email Marketing Consent,Email Marketing Consent Timestamp,SMS Marketing Consent,Profile Created On,Date Added,Last Active
dana.ruiz@example.com,01K1,Dana,Ruiz,,,+447700900123,,,Leeds,,United Kingdom,,,SUBSCRIBED,2026-02-03 04:05:06,UNSUBSCRIBED,2025-01-01,2025-01-01,2026-02-03
kim@example.com,01K2,Kim,Low,,,,,,York,,United Kingdom,,,2026-03-01 09:00:00,,NEVER_SUBSCRIBED,2025-01-01,2025-01-01,2026-02-03
"""
SHOPIFY = """Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags
'7001,Dana,Ruiz,dana.ruiz@example.com,yes,,1 Road,Leeds,LDS,GB,LS1,,'+447700900123,no,30.00,1,,no,vip
'7002,Kim,Low,kim@example.com,no,Low & Co,2 Road,York,YOR,GB,YO1,+441904960123,,no,10.00,1,,no,
"""
ORDERS = """Name,Email,Financial Status,Paid at,Fulfillment Status,Accepts Marketing,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing City,Billing Country,Phone,Cancelled at,Id
#1001,dana.ruiz@example.com,paid,2026-05-05 15:40:29 -0400,fulfilled,yes,GBP,30.00,30.00,2026-05-05 15:40:29 -0400,2,Bean kit,10.00,BK,Dana Ruiz,Leeds,GB,,,555
#1001,dana.ruiz@example.com,,,,,,,,2026-05-05 15:40:29 -0400,1,Trowel,10.00,TR,,,,,,
#1002,kim@example.com,refunded,,,no,GBP,10.00,10.00,2026-05-06 15:40:29 -0400,1,Trowel,10.00,TR,Kim Low,York,GB,,,556
#1003,kim@example.com,paid,,,no,GBP,10.00,10.00,2026-05-07 15:40:29 -0400,1,Trowel,10.00,TR,Kim Low,York,GB,,,557
#1004,bo@example.com,paid,,,no,GBP,10.00,10.00,2026-05-08 15:40:29 -0400,1,Trowel,10.00,TR,Bo Peep,York,GB,,2026-05-09 10:00:00 -0400,558
"""
SALESFORCE = """Id,IsDeleted,AccountId,LastName,FirstName,Salutation,MailingCity,MailingState,MailingCountry,Phone,MobilePhone,Email,Title,HasOptedOutOfEmail,DoNotCall,LastModifiedDate,SystemModstamp
003A1,false,001A,Ruiz,Dana,Ms,Leeds,,United Kingdom,+441134960999,+44 7700 900123,dana.ruiz@example.com,Teacher,false,true,2026-09-01T10:00:00.000Z,2026-09-01T10:00:00.000Z
003A2,true,001A,Gone,Ed,Mr,Leeds,,United Kingdom,,,ed@example.com,,false,false,2026-09-01T10:00:00.000Z,2026-09-01T10:00:00.000Z
"""
SALESFORCE_REPORT = """Salutation,First Name,Last Name,Title,Account Name,Mailing City,Mailing State/Province,Mailing Country,Phone,Mobile,Email,Contact ID,Email Opt Out,Last Modified Date
Ms,Dana,Ruiz,Teacher,Larkmoor School,Leeds,,United Kingdom,,+44 7700 900123,dana.ruiz@example.com,003A1,1,2026-09-01
"""
GOOGLE = """First Name,Middle Name,Last Name,Nickname,File As,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - City,Address 1 - Country
Ada,,Lovelace,,,Engines,Analyst,,,,* myContacts,* Work,ada@example.org ::: ada@home.example,Mobile,+44 7700 900999 ::: +44 7700 900998,London,GB
"""
GOOGLE_BEFORE = """Name,Given Name,Additional Name,Family Name,Yomi Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title
Ada Lovelace,Ada,,Lovelace,,* myContacts,* Work,ada@example.org,Mobile,+44 7700 900999,Engines,Analyst
"""

EVERY = {
    "HubSpot contacts": HUBSPOT,
    "Mailchimp subscribed members": MAILCHIMP,
    "Mailchimp unsubscribed members": MAILCHIMP_GONE,
    "Mailchimp cleaned members": MAILCHIMP_CLEANED,
    "Klaviyo profiles": KLAVIYO,
    "Shopify customers": SHOPIFY,
    "Shopify orders": ORDERS,
    "Salesforce contacts": SALESFORCE,
    "Salesforce contacts of a report": SALESFORCE_REPORT,
    "Google Contacts contacts": GOOGLE,
}
