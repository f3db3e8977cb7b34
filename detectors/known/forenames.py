"""How people with common first names are called: only short forms that are rarely anybody else's."""

_CALLED = """
alexander alex xander sander; alexandra alex sandra; alexandre alex; anastasia stasia; andreas andi; andrew andy;
anneleen leen; annelies lies; anthony tony; antonius ton toon; antoon toon; arnaud arno; augustinus guus; barbara
babs; bartholomeus bart; benjamin ben benji; benoit ben; bernadette detje; bernard ben; bernhard bernd; caroline
caro; catharina trien toos; catherine cathy kathy cath; charles charlie; charlotte lotte charlie; christiaan chris;
christian chris; christina chris tina; christine chris; christoph chris; christophe chris; christopher chris;
cornelia corrie; cornelis kees cor; daniel dan danny; david dave; deborah debby debbie; dominique domi; eduard eddy;
edward ed eddy eddie; eleonora nora; elisabeth els lies liesbeth betty elly bet; elizabeth liz beth lizzy betty;
emmanuel manu; ferdinand fernand; francisca cisca; franciscus frans sus; frederic fred; frederik fred freek;
friedrich fritz; gabrielle gaby; gerardus gerard; gerrit ger; gertrude trudy; gregory greg; guillaume gui; hendrik
henk rik; hendrika rika; hubertus bert huub; isabel isa; isabelle isa; jacobus jaap koos; jacqueline jacky; jacques
jacky; james jim jimmy; jean-baptiste jb; jean-claude jc; jean-francois jf; jean-louis jl; jean-luc jl; jean-marc
jm; jean-marie jm; jean-michel jm; jean-paul jp; jean-philippe jp; jean-pierre jp; jennifer jenny jen; jessica jess;
johanna jo hanna; johannes jan johan hans; jonathan jon john; joseph jos jef joe; josephine fien; joshua josh; jozef
jos jef; katharina kathi; katherine kate kathy katie; kathleen kathy; katrien trien kathy kat; kimberly kim;
koenraad koen; lambertus bert; laurens lau; leonard leo; leopold pol; lodewijk lode; ludovic ludo; magdalena lena
leen; margaret maggie; margaretha griet greet; maria mia ria; martinus tinus; mathias mat; matthew matt; matthias
mat; maximiliaan max; maximilian max; michael mike mick; michelle mich; mohamed mo momo; mohammed mo momo; nathalie
nath nat; nicholas nick; nicolaas nico klaas; nicolas nico; niklaas klaas; norbert bert; pamela pam; patricia patty
pat; patrick pat; petronella nel; petrus piet peter; philip phil flip; philippe phil; pieter piet; pieter-jan pj;
rebecca becky; richard rick ricky; robert rob bob robbie; robrecht rob; roland rolle; rudolf rudi rolf; samantha
sam; samuel sam; sebastiaan bas; sebastian basti seb; sebastien seb; stefanie stef steffi; stephane steph; stephanie
steph steffi; stephen steve; steven steve; susanne susi; suzanne suzy; theodoor theo; theodorus theo; theresia
trees; thomas tom tommy; timothy tim; ulrich uli; valerie val; veronique vero; victoria vicky; vincent vince;
virginie virg; walter wally; wilhelmina mien wil; wilhelmus wim willem; willem wim; william bill will billy;
wolfgang wolf; yannick yan
"""

CALLED: dict[str, tuple[str, ...]] = {
    first: tuple(others)
    for first, *others in (entry.split() for entry in _CALLED.replace("\n", " ").split(";") if entry.strip())
}
"""First name -> what its bearers are called: `katrien` -> trien, kathy, kat; double names with their hyphen."""
