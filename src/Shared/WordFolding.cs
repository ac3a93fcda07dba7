namespace Corpus.Shared;

/// <summary>
/// Writes a word the way the search index has it: lower case, without accents, the same on every machine and in every culture.
/// </summary>
internal static class WordFolding
{
    /// <summary>The maximum length of a folded word in UTF-16 code units; the rest of a longer word is ignored.</summary>
    public const int MaxLength = 64;

    // Rows of a letter and the forms of it that fold to it (the canonical decompositions of Unicode, and letters with a stroke or a hook).
    private const string Rows =
        " aÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧȺⱥḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"
        + " bƀɃḂḃḄḅḆḇ"
        + " cÇçĆćĈĉĊċČčȻȼḈḉ"
        + " dÐðĎďĐđḊḋḌḍḎḏḐḑḒḓ"
        + " eÈÉÊËèéêëĒēĔĕĖėĘęĚěƎǝȄȅȆȇȨȩɆɇḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"
        + " fƑƒḞḟ"
        + " gĜĝĞğĠġĢģǤǥǦǧǴǵḠḡ"
        + " hĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ"
        + " iÌÍÎÏìíîïĨĩĪīĬĭĮįİıƗɨǏǐȈȉȊȋḬḭḮḯỈỉỊị"
        + " jĴĵǰɈɉ"
        + " kĶķǨǩḰḱḲḳḴḵ"
        + " lĹĺĻļĽľĿŀŁłḶḷḸḹḺḻḼḽ"
        + " mḾḿṀṁṂṃ"
        + " nÑñŃńŅņŇňŊŋǸǹṄṅṆṇṈṉṊṋ"
        + " oÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ"
        + " pṔṕṖṗ"
        + " rŔŕŖŗŘřȐȑȒȓɌɍṘṙṚṛṜṝṞṟ"
        + " sŚśŜŝŞşŠšſȘșȿⱾṠṡṢṣṤṥṦṧṨṩẛ"
        + " tŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗ"
        + " uÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"
        + " vṼṽṾṿ"
        + " wŴŵẀẁẂẃẄẅẆẇẈẉẘ"
        + " xẊẋẌẍ"
        + " yÝýÿŶŷŸȲȳɎɏẎẏẙỲỳỴỵỶỷỸỹ"
        + " zŹźŻżŽžƵƶẐẑẒẓẔẕ"
        + " αΆάἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏὰάᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾰᾱᾲᾳᾴᾶᾷᾸᾹᾺΆᾼ"
        + " βϐ"
        + " εΈέϵἐἑἒἓἔἕἘἙἚἛἜἝὲέῈΈ"
        + " ηΉήἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὴήᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟῂῃῄῆῇῊΉῌ"
        + " θϑ"
        + " ιΊΐΪίϊἰἱἲἳἴἵἶἷἸἹἺἻἼἽἾἿὶίιῐῑῒΐῖῗῘῙῚΊ"
        + " κϰ"
        + " οΌόὀὁὂὃὄὅὈὉὊὋὌὍὸόῸΌ"
        + " πϖ"
        + " ρϱῤῥῬ"
        + " σςϲϹ"
        + " υΎΫΰϋύϒϓϔὐὑὒὓὔὕὖὗὙὛὝὟὺύῠῡῢΰῦῧῨῩῪΎ"
        + " φϕ"
        + " ωΏώὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὼώᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯῲῳῴῶῷῺΏῼ"
        + " аӐӑӒӓ"
        + " гЃѓ"
        + " еЀЁѐёӖӗ"
        + " жӁӂӜӝ"
        + " зӞӟ"
        + " иЍЙйѝӢӣӤӥ"
        + " кЌќ"
        + " оӦӧ"
        + " уЎўӮӯӰӱӲӳ"
        + " чӴӵ"
        + " ыӸӹ"
        + " эӬӭ"
        + " іЇї"
        + " ѵѶѷ"
        + " әӚӛ"
        + " өӪӫ";

    // Rows of two letters and the single characters that fold to them.
    private const string Ligatures = " aeÆæǢǣǼǽ ijĲĳ oeŒœ ssßẞ thÞþ ffﬀ fiﬁ flﬂ stﬅﬆ";

    /// <summary>Folds a word.</summary>
    /// <param name="word">As <see cref="WordReader"/> finds it.</param>
    /// <param name="folded">Where the folded word goes: <see cref="MaxLength"/> UTF-16 code units.</param>
    /// <returns>How many code units it has, at least one.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            // Two units are the most that one can give: a pair of letters, or the second half of a surrogate pair.
            if (length > MaxLength - 2)
                break;
            if (c < '\u0080')
            {
                folded[length++] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            }
            else if (Rows.IndexOf(c) is >= 0 and var at)
            {
                folded[length++] = Rows[Rows.LastIndexOf(' ', at) + 1];
            }
            else if (Ligatures.IndexOf(c) is >= 0 and var pair)
            {
                Ligatures.AsSpan(Ligatures.LastIndexOf(' ', pair) + 1, 2).CopyTo(folded.Slice(length));
                length += 2;
            }
            else if (!IsMark(c))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        return length > 0 && char.IsHighSurrogate(folded[length - 1]) ? length - 1 : length;
    }

    /// <summary>
    /// Whether a character only marks the one before it, or joins two: accents, the soft hyphen, joiners and variation selectors.
    /// </summary>
    public static bool IsMark(char c) =>
        c is >= '\u0300' and <= '\u036F' or '\u00AD' or '\u200C' or '\u200D' or >= '\uFE00' and <= '\uFE0F';
}
