package fr.maillage.demo.name;

import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.file.Numbers;

/** Numbers that the regulator keeps for fiction and never assigns (ARCEP, decision 2018-0881, annex 6). */
public final class Phones {
    private Phones() {}

    public static String of(String department, Draw draw) {
        return prefix(department) + Numbers.padded(draw.below(10_000), 4);
    }

    private static String prefix(String department) {
        return switch (department) {
            case "75", "77", "78", "91", "92", "93", "94", "95" -> "019900";
            case "14",
                    "18",
                    "22",
                    "27",
                    "28",
                    "29",
                    "35",
                    "36",
                    "37",
                    "41",
                    "44",
                    "45",
                    "49",
                    "50",
                    "53",
                    "56",
                    "61",
                    "72",
                    "76",
                    "85" -> "026191";
            case "02",
                    "08",
                    "10",
                    "21",
                    "25",
                    "39",
                    "51",
                    "52",
                    "54",
                    "55",
                    "57",
                    "58",
                    "59",
                    "60",
                    "62",
                    "67",
                    "68",
                    "70",
                    "71",
                    "80",
                    "88",
                    "89",
                    "90" -> "035301";
            case "01",
                    "03",
                    "04",
                    "05",
                    "06",
                    "07",
                    "11",
                    "13",
                    "15",
                    "26",
                    "2A",
                    "2B",
                    "30",
                    "34",
                    "38",
                    "42",
                    "43",
                    "48",
                    "63",
                    "66",
                    "69",
                    "73",
                    "74",
                    "83",
                    "84" -> "046571";
            case "971", "972", "973", "974", "976" -> "063998";
            default -> "053649";
        };
    }
}
